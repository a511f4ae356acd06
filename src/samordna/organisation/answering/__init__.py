"""Questions that are answered by link, without an account: the door, the page that saves what is typed, and the mail."""
