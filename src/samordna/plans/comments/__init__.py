"""What is said of sections and activities while a plan is written: asked, answered and settled."""
