"""What a municipality decides for itself: its look, its files, its address, and the words that are no persons."""
