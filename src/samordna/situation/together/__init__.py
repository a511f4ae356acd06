"""The pictures of all administrations together, for the central coordinator and everybody who reads pictures."""
