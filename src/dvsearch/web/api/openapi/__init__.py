"""What can the API be asked, and what does it answer? Tables, and the OpenAPI document made from them."""
