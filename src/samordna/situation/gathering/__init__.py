"""What others contribute to a picture: asked, answered with an account or by link, reminded of, taken back, weighed in."""
