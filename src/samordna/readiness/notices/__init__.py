"""What an alarm sends by itself: text messages, mail and the installation's channels, and the link that acknowledges."""
