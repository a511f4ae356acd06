"""Figures in the tables of a workbook or of a file of separated values, however the tables are laid out."""
