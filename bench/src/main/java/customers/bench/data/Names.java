package customers.bench.data;

import java.util.List;

/** Names of firms and of their owners, of syllables, so that any three letters begin few of them. */
final class Names {
    private static final String CONSONANTS = "bdfghjklmnprstvwz";
    private static final String VOWELS = "aeiou";
    private static final List<String> TRADES = List.of(
            "Bakery",
            "Books",
            "Brewery",
            "Carpentry",
            "Cycles",
            "Dental",
            "Farm",
            "Florist",
            "Garage",
            "Gallery",
            "Garden",
            "Hotel",
            "Institute",
            "Legal",
            "Music",
            "Optics",
            "Pharmacy",
            "Photo",
            "Press",
            "Roofing",
            "School",
            "Software",
            "Studio",
            "Travel");

    private Names() {}

    /** Unique by the number at its end. */
    static String firm(long bits, int number) {
        return word(bits, 'A' - 'a') + " " + trade(bits) + " " + number;
    }

    static String person(long bits) {
        return word(bits, 'A' - 'a') + " " + word(bits >>> 24, 'A' - 'a');
    }

    static String email(long bits, int number) {
        return word(bits, 0) + "." + number + "@" + trade(bits).toLowerCase(java.util.Locale.ROOT) + ".example";
    }

    private static String trade(long bits) {
        return TRADES.get(Hash.below(TRADES.size(), bits >>> 40));
    }

    /** Three or four syllables. */
    private static String word(long bits, int capital) {
        StringBuilder word = new StringBuilder(8);
        long rest = bits & Long.MAX_VALUE;
        for (int syllable = 0; syllable < 3; syllable++) {
            char consonant = CONSONANTS.charAt((int) (rest % CONSONANTS.length()));
            rest /= CONSONANTS.length();
            word.append(syllable == 0 ? (char) (consonant + capital) : consonant);
            word.append(VOWELS.charAt((int) (rest % VOWELS.length())));
            rest /= VOWELS.length();
        }
        return word.append(CONSONANTS.charAt((int) (rest % CONSONANTS.length())))
                .toString();
    }
}
