"""The pages of the portal that belong to no single part: where a member starts, and the desk."""
