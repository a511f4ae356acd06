"""Lists of bullets, and the form that their bullets share."""
