"""What the server says of itself, and what it gives to browsers and crawlers beside pages."""
