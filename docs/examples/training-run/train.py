"""Trains a handwriting classifier for a few minutes while CodeCarbon tracks the machine.

Everything is real: the data (the digits that scikit-learn ships), the training, the tracker. The country is stated,
because the tracker would otherwise ask the network where the machine is. Run it with no arguments:

    python train.py

It appends one row to emissions.csv in the current folder and prints the accuracy that was reached.
"""

import numpy as np
from codecarbon import OfflineEmissionsTracker
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split
from sklearn.neural_network import MLPClassifier

EPOCHS = 180
SEED = 7


def shifted(images):
    """The images and their copies moved by one pixel in each direction: five times the data."""
    square = images.reshape(-1, 8, 8)
    moved = [np.roll(square, step, axis) for step, axis in ((1, 1), (-1, 1), (1, 2), (-1, 2))]
    return np.concatenate([square, *moved]).reshape(-1, 64)


def train():
    images, labels = load_digits(return_X_y=True)
    train_x, test_x, train_y, test_y = train_test_split(
        images / 16.0, labels, test_size=0.25, random_state=SEED, stratify=labels
    )
    model = MLPClassifier(
        hidden_layer_sizes=(1024, 512),
        batch_size=64,
        max_iter=EPOCHS,
        n_iter_no_change=EPOCHS,
        random_state=SEED,
    )
    model.fit(shifted(train_x), np.tile(train_y, 5))
    return len(train_x) * 5, model.score(test_x, test_y)


if __name__ == "__main__":
    tracker = OfflineEmissionsTracker(project_name="digits-mlp", country_iso_code="FRA")
    tracker.start()
    try:
        examples, accuracy = train()
    finally:
        tracker.stop()
    print(f"{examples} examples, {EPOCHS} epochs, accuracy {accuracy:.4f} on the held-out quarter")
