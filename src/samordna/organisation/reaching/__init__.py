"""Contact points: telephone, opening hours, who answers now, and confirming that it is still right."""
