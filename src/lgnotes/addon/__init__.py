"""The panel in a Google document: a Google Workspace add-on over HTTP."""
