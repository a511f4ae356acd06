"""Reports of committees for an occasion: made from how activities go, written, sent, and copied into other systems."""
