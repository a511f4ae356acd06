"""Tables whose rows and columns mean something to us, and the shapes they come in."""
