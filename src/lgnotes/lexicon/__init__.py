"""The words of the notes, as data: one module a subject, no code that reads them."""
