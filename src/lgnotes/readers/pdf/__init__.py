"""PDF files with a text layer: what is drawn where, and in which order it is read."""
