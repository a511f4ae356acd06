"""Where those responsible answer how their activities go: one short page for each occasion."""
