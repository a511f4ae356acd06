"""What somebody promises: "Polisen ska", "Kommunen lovar", and below it what."""
