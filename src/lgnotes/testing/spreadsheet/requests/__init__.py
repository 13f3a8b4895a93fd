"""spreadsheets.batchUpdate: every kind of request, and the batch that is all or nothing."""
