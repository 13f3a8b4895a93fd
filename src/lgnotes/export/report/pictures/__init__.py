"""The pictures of the report, each drawn twice: for a wide page, and for a telephone."""
