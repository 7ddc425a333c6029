"""What follows from other figures than those that a protocol has."""
