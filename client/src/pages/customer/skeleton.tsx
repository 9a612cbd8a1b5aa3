import { Skeleton } from '@mantine/core';
import { Card } from '../../ui/card.js';
import { HeaderSkeleton, PageSkeleton } from '../../ui/skeletons.js';

/** A customer to come: name, the three answers, numbers and charts, each about as high as it will be. */
export function CustomerSkeleton() {
  return (
    <div className="cq-stack">
      <HeaderSkeleton />
      <div className="cq-columns" data-fit="three">
        {['health', 'risk', 'value'].map((answer) => (
          <Card key={answer}>
            <Skeleton h={22} w={120} mb={16} />
            <Skeleton h={36} w="70%" mb={12} />
            <Skeleton h={40} />
          </Card>
        ))}
      </div>
      <PageSkeleton tiles={6} />
    </div>
  );
}
