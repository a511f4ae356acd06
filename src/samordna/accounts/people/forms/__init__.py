"""Forms of people and invitations."""
