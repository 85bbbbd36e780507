"""What workers do; they import this file."""


def square(number):
    return number * number
