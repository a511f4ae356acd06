"""Who answers for an activity, as its page tells it and somebody may choose."""
