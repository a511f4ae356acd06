"""Guides as everybody reads them: without signing in, without scripts, and light."""
