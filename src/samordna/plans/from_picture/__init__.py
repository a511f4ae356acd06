"""A draft and the situation picture that it rests on: what the picture says is taken into the plan, and planned from (S9)."""
