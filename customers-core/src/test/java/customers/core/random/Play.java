package customers.core.random;

import customers.core.OwnCore;
import customers.core.Race;
import customers.core.error.CustomersException;
import customers.core.error.Reason;
import customers.core.quota.Finding;
import customers.core.quota.Invariants;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Performs a sequence on several threads, in a tree of its own, and tells what is wrong afterwards. */
final class Play {
    private static final Set<Reason> EXPECTED = EnumSet.of(
            Reason.QUOTA_EXCEEDED,
            Reason.ALREADY_EXISTS,
            Reason.FORBIDDEN,
            Reason.NOT_FOUND,
            Reason.FAILED_PRECONDITION);

    private final World world;
    private final BiConsumer<World, Step> also;
    private final Map<Deed, Integer> succeeded = Collections.synchronizedMap(new EnumMap<>(Deed.class));
    private final Map<Reason, Integer> refused = Collections.synchronizedMap(new EnumMap<>(Reason.class));
    private final List<String> thrown = new CopyOnWriteArrayList<>();

    Play(OwnCore core) {
        this(core, (world, step) -> {});
    }

    /**
     * A play that something else is done in.
     *
     * @param also done after each step that succeeded
     */
    Play(OwnCore core, Consumer<Step> also) {
        this(core, (world, step) -> also.accept(step));
    }

    /** The same, in the tree of the play. */
    Play(OwnCore core, BiConsumer<World, Step> also) {
        this.world = new World(core);
        this.also = also;
    }

    /** What is wrong afterwards: what was thrown that is no refusal, and the invariants that do not hold. */
    List<String> perform(List<Step> steps, int threads) throws Exception {
        List<Callable<Boolean>> works = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            int first = thread;
            works.add(() -> {
                for (int i = first; i < steps.size(); i += threads) {
                    perform(steps.get(i));
                }
                return true;
            });
        }
        Race.run(works);
        List<String> wrong = new ArrayList<>(thrown);
        int busy = refused.getOrDefault(Reason.UNAVAILABLE, 0);
        if (busy > steps.size() / 20) {
            wrong.add(busy + " steps were told to try again");
        }
        world.get(Invariants.class).check().stream().map(Finding::toString).forEach(wrong::add);
        return wrong;
    }

    private void perform(Step step) {
        try {
            step.deed().perform(world, step);
            also.accept(world, step);
            succeeded.merge(step.deed(), 1, Integer::sum);
        } catch (CustomersException e) {
            refused.merge(e.reason(), 1, Integer::sum);
            if (!EXPECTED.contains(e.reason()) && e.reason() != Reason.UNAVAILABLE) {
                thrown.add(step + " was refused with " + e);
            }
        } catch (World.Nothing e) {
            // There is nothing yet that it could be done to.
        } catch (RuntimeException e) {
            thrown.add(step + " threw " + e);
        }
    }

    /** The deeds that succeeded at least once. */
    Set<Deed> succeeded() {
        return Set.copyOf(succeeded.keySet());
    }

    /** How often what succeeded, and why what was refused. */
    String summary() {
        return succeeded + ", refused " + refused;
    }
}
