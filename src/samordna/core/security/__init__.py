"""What keeps the inside of Samordna inside: headers of every answer, and a log that gives nothing away."""
