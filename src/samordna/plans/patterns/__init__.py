"""What in a draft is still another municipality's words, and who its activities name that nobody here is called."""
