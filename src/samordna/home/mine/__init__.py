"""What is whose: the first page tells each role what there is for it to do."""
