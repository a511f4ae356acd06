"""The people of a municipality: who they are, inviting, roles, and leaving."""
