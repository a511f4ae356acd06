"""Whether the tests can fail: lines are changed one at a time, and the tests should see it. See docs/adr/0023."""
