"""Tables of a page as files for spreadsheets: one way, whatever the page."""
