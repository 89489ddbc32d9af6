"""Where do the bytes live? The port that every engine serves, and the engines behind it."""
