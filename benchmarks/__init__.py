"""How fast is it beside what others would use? `python -m benchmarks` measures and prints it."""
