"""Tests of the whole house: rules that every slice keeps, walked over everything there is so that nothing can be forgotten."""
