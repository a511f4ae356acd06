"""What is written for paper, as a page: the same content as its file."""
