"""Everything structured in a plan beside its activities."""
