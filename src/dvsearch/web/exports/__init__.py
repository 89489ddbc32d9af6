"""The whole result of a search as a file: CSV, JSON lines, or a workbook for Excel."""
