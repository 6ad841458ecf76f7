package org.maloomat.architecture.planted.request;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.concurrent.TimeUnit;

/** Asks for what another feature keeps, guesses a constant, goes on after a failure of the database, and goes on too long. */
class Counted {
    private static final String QUERY = "SELECT COUNT(r) FROM IndexRow r";

    TimeUnit unit(String word) {
        return TimeUnit.valueOf("SECO" + word);
    }

    void survive(EntityManager em) {
        try {
            em.flush();
        } catch (IllegalStateException | PersistenceException e) {
            em.clear();
        }
    }

    int tooLong(int number) {
        int sum = QUERY.length();
        sum += number * 1;
        sum += number * 2;
        sum += number * 3;
        sum += number * 4;
        sum += number * 5;
        sum += number * 6;
        sum += number * 7;
        sum += number * 8;
        sum += number * 9;
        sum += number * 10;
        sum += number * 11;
        sum += number * 12;
        sum += number * 13;
        sum += number * 14;
        sum += number * 15;
        sum += number * 16;
        sum += number * 17;
        sum += number * 18;
        sum += number * 19;
        sum += number * 20;
        sum += number * 21;
        sum += number * 22;
        sum += number * 23;
        sum += number * 24;
        sum += number * 25;
        sum += number * 26;
        sum += number * 27;
        sum += number * 28;
        sum += number * 29;
        return sum;
    }
}
