"""The yearly questions on the municipality's responsibility for crime prevention, answered from what Samordna knows."""
