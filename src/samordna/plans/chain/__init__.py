"""The chain from problem to indicator, to read and to see, with what has been measured."""
