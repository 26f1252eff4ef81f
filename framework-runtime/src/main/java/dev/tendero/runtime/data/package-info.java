/** The database: embedded or external, pools, migrations, mapped statements. The home of MyBatis, HikariCP, Flyway. */
@NullMarked
package dev.tendero.runtime.data;

import org.jspecify.annotations.NullMarked;
