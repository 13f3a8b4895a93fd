"""Entries of the register in other forms: CSV, spreadsheet, JSON, Markdown.

Pure functions from entries to text or bytes.
"""
