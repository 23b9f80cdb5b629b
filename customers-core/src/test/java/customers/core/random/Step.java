package customers.core.random;

import java.util.Random;

/**
 * One deed of a sequence. The numbers choose among what is there when it is done, so a step means something in whatever
 * sequence it stands, also in a smaller one.
 */
record Step(Deed deed, int where, int what, int amount) {

    static Step draw(Random random) {
        Deed deed = Deed.draw(random);
        return new Step(deed, random.nextInt(1000), random.nextInt(1000), random.nextInt(1000));
    }
}
