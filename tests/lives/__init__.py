"""Whole lives of plans, lived in a real browser: what people do through pages, from the first file to the compared version."""
