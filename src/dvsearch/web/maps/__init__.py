"""The tile map: every province a tile of the same size, each about where it lies in the country."""
