package id.mpp.simulator.recording;

/// Which way bytes go.
public enum Way {

    FROM_HOST('>'), TO_HOST('<');

    private final char sign;

    Way(char sign) {
        this.sign = sign;
    }

    char sign() {
        return sign;
    }

    Way opposite() {
        return switch (this) {
            case FROM_HOST -> TO_HOST;
            case TO_HOST -> FROM_HOST;
        };
    }
}
