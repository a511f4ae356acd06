"""Records told by labels over several lines, blocks, cards, or tables that stand on their side."""
